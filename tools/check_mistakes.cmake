# SPDX-License-Identifier: MIT
# Each known mistake of tests/known_mistakes.md and each rule of docs/protocol.md has a test, and each
# test named there exists:
#   cmake [-D ROOT=<source folder>] -P tools/check_mistakes.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/findings.cmake")

# All names of tests: `Suite.Test` of GoogleTest, and the titles of the stories in the browser.
file(GLOB_RECURSE sources "${ROOT}/src/*_test.cpp" "${ROOT}/tests/*_test.cpp")
set(tests "")
foreach(source IN LISTS sources)
  file(READ "${source}" text)
  string(REGEX MATCHALL "TEST(_[FP])?\\([A-Za-z0-9]+,[ \n]*[A-Za-z0-9]+\\)" found "${text}")
  foreach(test IN LISTS found)
    string(REGEX REPLACE "^TEST(_[FP])?\\(([A-Za-z0-9]+),[ \n]*([A-Za-z0-9]+)\\)$" "\\2.\\3"
      test "${test}")
    list(APPEND tests "${test}")
  endforeach()
endforeach()
file(GLOB stories "${ROOT}/tests/browser/*_test.mjs")
set(story_texts "")
foreach(story IN LISTS stories)
  file(READ "${story}" text)
  string(APPEND story_texts "${text}")
endforeach()

# check_rows(<document> <what a row is>): the rows of its tables, but for their headings.
function(check_rows document what)
  file(STRINGS "${ROOT}/${document}" rows REGEX "^\\| ")
  if(NOT rows)
    finding("${document}" "" "There is no list of ${what}s.")
  endif()
  foreach(row IN LISTS rows)
    if(row MATCHES "^\\| (the mistake|rule) \\|")
      continue()
    endif()
    string(REGEX REPLACE "^\\|[^|]*\\|" "" names_of_row "${row}")
    string(REGEX MATCHALL "`[^`]+`" names "${names_of_row}")
    if(NOT names)
      finding("${document}" "${row}" "This ${what} has no test.")
    endif()
    foreach(name IN LISTS names)
      string(REPLACE "`" "" name "${name}")
      string(FIND "${story_texts}" "story('${name}'" story)
      if(NOT name IN_LIST tests AND story EQUAL -1)
        finding("${document}" "${row}" "There is no test '${name}'.")
      endif()
    endforeach()
  endforeach()
endfunction()

check_rows(tests/known_mistakes.md mistake)
check_rows(docs/protocol.md rule)
report_findings()
