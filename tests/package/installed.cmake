# SPDX-License-Identifier: MIT
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${FOLDER}/installed")
build_and_test("${SOURCE}/examples/tutorial" -D "CMAKE_PREFIX_PATH=${FOLDER}/installed")
