#!/bin/sh
# Runs inside the old root: a wheel of OpenCV with the two parts that recognition uses, from OpenCV's own source package.
# The wheel on PyPI carries a linear algebra library and a film decoder with it and weighs 140 MiB unpacked; this one 12.
set -eu
PYTHON=$1
TARGET=$2
export ENABLE_HEADLESS=1 CMAKE_BUILD_PARALLEL_LEVEL=$(nproc)
export CMAKE_ARGS="-DBUILD_LIST=core,imgproc,imgcodecs,python3 -DWITH_FFMPEG=OFF -DWITH_GSTREAMER=OFF -DWITH_LAPACK=OFF -DWITH_IPP=OFF -DWITH_ITT=OFF \
 -DWITH_OPENCL=OFF -DWITH_PROTOBUF=OFF -DWITH_EIGEN=OFF -DWITH_V4L=OFF -DWITH_GTK=OFF -DWITH_QT=OFF -DWITH_ADE=OFF \
 -DWITH_TIFF=OFF -DWITH_WEBP=OFF -DWITH_OPENJPEG=OFF -DWITH_JASPER=OFF -DWITH_OPENEXR=OFF -DWITH_AVIF=OFF -DBUILD_TESTS=OFF -DBUILD_PERF_TESTS=OFF"
"$PYTHON" -m pip wheel --quiet --no-deps --no-binary opencv-python-headless --constraint /build/constraints.txt --wheel-dir "$TARGET" opencv-python-headless
