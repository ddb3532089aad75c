# SPDX-License-Identifier: MIT
# run(COMMAND...): fails with its output unless the command succeeds.
function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command} ended with ${result}:\n${output}")
  endif()
endfunction()

# build_and_test(PROJECT [CONFIGURE OPTION...]): as somebody who wrote the project would. The program is
# linked with the sanitizers of the library.
function(build_and_test project)
  if(SANITIZE)
    set(linker_flags "-fsanitize=${SANITIZE}")
  endif()
  run("${CMAKE_COMMAND}" -G Ninja -S "${project}" -B "${FOLDER}"
    -D CMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=${FLAGS}"
    "-DCMAKE_EXE_LINKER_FLAGS=${linker_flags}"
    -D CMAKE_CXX_COMPILER_LAUNCHER=ccache ${ARGN})
  run("${CMAKE_COMMAND}" --build "${FOLDER}")
  run("${CMAKE_CTEST_COMMAND}" --test-dir "${FOLDER}" --output-on-failure --no-tests=error)
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
