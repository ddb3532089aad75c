# SPDX-License-Identifier: MIT
# The Debian packages that Holdfast needs, for the scripts beside this file to source.
# shellcheck shell=bash disable=SC2034

# Debian 12 has Boost 1.81 beside its default; later releases have a newer one as their default.
if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    boost_packages=(libboost1.81-dev libboost-url1.81-dev libboost-json1.81-dev)
else
    boost_packages=(libboost-dev libboost-url-dev libboost-json-dev)
fi

# Programs that use the library are built with these; its own Debian package depends on them.
library_packages=(
    g++ pkg-config "${boost_packages[@]}" libsqlite3-dev libpq-dev libsodium-dev
    libre2-dev libfmt-dev libspdlog-dev libgumbo-dev
)

build_packages=(
    "${library_packages[@]}" cmake ninja-build ccache libcli11-dev libdtl-dev libjs-bootstrap5
)

test_packages=(
    libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    sqlite3 postgresql nginx libfaketime chromium fonts-dejavu-core ca-certificates spin gcc doxygen
)
if ! command -v npm >/dev/null; then
    test_packages+=(nodejs npm)
fi
if ! command -v java >/dev/null; then # for the Nu HTML checker
    test_packages+=(default-jre-headless)
fi

bench_packages=(libbenchmark-dev wrk curl valgrind)

fuzz_packages=(clang-16 libclang-rt-16-dev)

style_packages=(clang-format-16 clang-tidy-16)

docs_packages=(doxygen)

# Installs the missing packages and names them. Does nothing and is silent if none is missing, or on a
# system without apt.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        return
    fi
    local installed package missing=() as_root=()
    installed=$(dpkg-query --show --showformat='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null) ||
        true # it fails when a package is unknown
    for package in "$@"; do
        [[ $'\n'$installed$'\n' == *$'\nii '"$package"$'\n'* ]] || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        return
    fi

    if [ "$(id -u)" -ne 0 ]; then
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" apt-get install -qq --yes --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "${missing[@]}" >&2
}
