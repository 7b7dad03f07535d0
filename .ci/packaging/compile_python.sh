#!/bin/sh
# Runs inside the old root: compiles the Python of Debian's source package into the folder that is named.
set -eu
PREFIX=$1
cd /build
apt-get source -qq python3.11
cd python3.11-3.11.*/

cat > /build/glibc-2.28.h <<'HEADER'
/* glibc 2.29 gave these a version that sets no errno; the one before serves as well and asks for no newer glibc. */
#if defined(__x86_64__) && !defined(__ASSEMBLER__)
__asm__(".symver exp,exp@GLIBC_2.2.5");
__asm__(".symver exp2,exp2@GLIBC_2.2.5");
__asm__(".symver log,log@GLIBC_2.2.5");
__asm__(".symver log2,log2@GLIBC_2.2.5");
__asm__(".symver pow,pow@GLIBC_2.2.5");
#endif
#ifdef __cplusplus
#include <bits/c++config.h>
#undef _GLIBCXX_USE_PTHREAD_COND_CLOCKWAIT /* glibc 2.30 */
#endif
HEADER

# The release's own SQLite asks for glibc 2.29; the newer source, compiled like Python, does not.
(
    cd /build
    apt-get source -qq sqlite3
    cd sqlite3-3.*/
    ./configure --quiet --disable-tcl
    make -s sqlite3.c
    mkdir -p "$PREFIX/lib"
    gcc -O2 -fPIC -shared -s -include /build/glibc-2.28.h -DSQLITE_THREADSAFE=1 -Wl,-soname,libsqlite3.so.0 \
        -o "$PREFIX/lib/libsqlite3.so.0" sqlite3.c -lpthread -ldl -lm
)

# Debian's patch of expat uses an inner header, for which Debian's own build defines this everywhere.
sed -i "s/Extension('pyexpat', sources=\['pyexpat.c'\])/Extension('pyexpat', sources=['pyexpat.c'], define_macros=[('Py_BUILD_CORE_MODULE', '1')])/" setup.py
# sem_clockwait came with glibc 2.30.
CFLAGS="-include /build/glibc-2.28.h" ac_cv_func_sem_clockwait=no \
    ./configure --quiet --prefix="$PREFIX" --enable-shared --disable-test-modules --without-ensurepip LDFLAGS="-Wl,-rpath,$PREFIX/lib -Wl,-s"
make -s -j"$(nproc)"
make -s install
# Debian's source brings no pip along; the release's own, which needs its many parts on the path, fetches today's.
PYTHONPATH=$(echo /usr/share/python-wheels/*.whl | tr ' ' ':') "$PREFIX/bin/python3.11" -m pip install --quiet --upgrade --force-reinstall pip setuptools wheel
