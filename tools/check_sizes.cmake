# SPDX-License-Identifier: MIT
# Keeps files short enough to be read in one go, the first example on one page, and the
# number of headers that every application compiles small:
#   cmake [-D ROOT=<source folder>] -P tools/check_sizes.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/findings.cmake")

set(lines_of_a_file 400)
set(lines_of_the_first_example 80)
set(headers_of_an_application 89)

function(count_lines file result)
  file(READ "${ROOT}/${file}" text)
  string(REGEX REPLACE "[^\n]" "" newlines "${text}")
  string(LENGTH "${newlines}" count)
  set(${result} ${count} PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
  "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp"
  "${ROOT}/examples/*.hpp" "${ROOT}/examples/*.cpp")
foreach(file IN LISTS files)
  count_lines("${file}" lines)
  if(lines GREATER lines_of_a_file)
    finding("${file}" "" "${lines} lines; a file has at most ${lines_of_a_file}.")
  endif()
endforeach()

set(total 0)
file(GLOB files RELATIVE "${ROOT}" "${ROOT}/examples/concurrency/*.cpp")
foreach(file IN LISTS files)
  count_lines("${file}" lines)
  math(EXPR total "${total} + ${lines}")
endforeach()
if(total GREATER lines_of_the_first_example)
  finding(examples/concurrency ""
    "${total} lines of C++; it has at most ${lines_of_the_first_example}, since it is read first.")
endif()

set(reached holdfast/holdfast.hpp)
set(left ${reached})
while(left)
  list(POP_FRONT left header)
  set(lines)
  if(EXISTS "${ROOT}/include/${header}")
    file(STRINGS "${ROOT}/include/${header}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*<holdfast/")
  endif()
  list(TRANSFORM lines REPLACE "^[^<]*<([^>]*)>.*" "\\1")
  list(REMOVE_ITEM lines ${reached})
  list(APPEND reached ${lines})
  list(APPEND left ${lines})
endwhile()
list(REMOVE_DUPLICATES reached)
list(LENGTH reached count)
math(EXPR count "${count} - 1") # without itself
if(count GREATER headers_of_an_application)
  finding(include/holdfast/holdfast.hpp ""
    "It reaches ${count} headers; it reaches at most ${headers_of_an_application}.")
endif()
report_findings()
