# SPDX-License-Identifier: MIT
# Every C++ block of the documents stands word for word in the compiled file that the line above it
# names, <!-- snippet: FILE -->:
#   cmake [-D ROOT=<source folder>] -P tools/check_snippets.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/findings.cmake")

set(opening "```cpp\n")
string(LENGTH "${opening}" opening_length)

file(GLOB documents RELATIVE "${ROOT}" "${ROOT}/*.md" "${ROOT}/docs/*.md")
foreach(document IN LISTS documents)
  file(READ "${ROOT}/${document}" text)
  while(TRUE)
    string(FIND "${text}" "${opening}" start)
    if(start EQUAL -1)
      break()
    endif()
    string(SUBSTRING "${text}" 0 ${start} before)
    math(EXPR start "${start} + ${opening_length}")
    string(SUBSTRING "${text}" ${start} -1 text)
    string(FIND "${text}" "```" end)
    string(SUBSTRING "${text}" 0 ${end} snippet)
    string(SUBSTRING "${text}" ${end} -1 text)
    string(REGEX MATCH "^[^\n]*" first_line "${snippet}")

    if(NOT before MATCHES "<!-- snippet: ([^ ]+) -->\n$")
      finding("${document}" "${first_line}" "This block does not say which file it is from.")
      continue()
    endif()
    set(file "${CMAKE_MATCH_1}")
    set(source "")
    if(EXISTS "${ROOT}/${file}")
      file(READ "${ROOT}/${file}" source)
    endif()
    string(FIND "${source}" "${snippet}" found)
    if(found EQUAL -1)
      finding("${document}" "${first_line}" "This block is not in ${file}.")
    endif()
  endwhile()
endforeach()

report_findings()
