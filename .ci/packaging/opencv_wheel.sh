#!/bin/sh
# Runs inside the old root: a wheel of OpenCV with the parts that recognition uses, from OpenCV's own source package.
# The wheel on PyPI brings a linear algebra library, a film decoder and all of OpenCV, 140 MiB unpacked.
set -eu
PYTHON=$1
TARGET=$2
export ENABLE_HEADLESS=1 CMAKE_BUILD_PARALLEL_LEVEL=$(nproc)
export CMAKE_ARGS="-DBUILD_LIST=core,imgproc,imgcodecs,python3 -DCPU_DISPATCH=AVX2 -DBUILD_TESTS=OFF -DBUILD_PERF_TESTS=OFF -DBUILD_JAVA=OFF \
 -DWITH_ADE=OFF -DWITH_EIGEN=OFF -DWITH_FFMPEG=OFF -DWITH_GSTREAMER=OFF -DWITH_GTK=OFF -DWITH_IPP=OFF -DWITH_ITT=OFF -DWITH_LAPACK=OFF \
 -DWITH_OPENCL=OFF -DWITH_PROTOBUF=OFF -DWITH_QT=OFF -DWITH_V4L=OFF \
 -DWITH_AVIF=OFF -DWITH_JASPER=OFF -DWITH_JPEG=OFF -DWITH_OPENEXR=OFF -DWITH_OPENJPEG=OFF -DWITH_PNG=OFF -DWITH_TIFF=OFF -DWITH_WEBP=OFF"
export CXXFLAGS="-include /build/glibc-2.28.h" LDFLAGS="-static-libstdc++ -static-libgcc"

cd /build
rm -rf sources opencv-python-headless-*/
"$PYTHON" -m pip download --quiet --no-deps --no-binary opencv-python-headless --constraint constraints.txt --dest sources opencv-python-headless
tar xf sources/opencv-python-headless-*.tar.gz
cd opencv-python-headless-*/
# Type stubs and the graph module are asked for, though they are not made for a part of OpenCV.
sed -i -e 's|\[ r"python/cv2/py.typed" \]|[]|' -e '/r"\/gapi\//d' -e '/rearrange_cmake_output_data\["cv2.typing"\]/s|=.*|= []|' setup.py
"$PYTHON" -m pip wheel --quiet --no-deps --wheel-dir "$TARGET" .
