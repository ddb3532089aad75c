# SPDX-License-Identifier: MIT
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
build_and_test("${SOURCE}/tests/package/subdirectory"
  -D "HOLDFAST_SOURCE=${SOURCE}" -D "HOLDFAST_SANITIZE=${SANITIZE}"
  -D "HOLDFAST_WERROR=${WERROR}")
