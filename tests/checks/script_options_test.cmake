# SPDX-License-Identifier: MIT
# scripts/test says what it takes, and refuses anything else before it installs or builds.

# expect(<status> <pattern of what it says> <option>...)
function(expect status pattern)
  execute_process(COMMAND "${ROOT}/scripts/test" ${ARGN}
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said TIMEOUT 60)
  if(NOT result STREQUAL status OR NOT said MATCHES "${pattern}")
    message(SEND_ERROR "scripts/test ${ARGN}: status ${result}, not ${status}: ${said}")
  endif()
endfunction()

expect(0 "--quick" --help)
expect(2 "^scripts/test: there is no option '--quikc', only --quick and --help\n$" --quikc)
expect(2 "there is no option 'browser'" --quick browser)
