# SPDX-License-Identifier: MIT
# Sentences for users are in one catalogue, include/holdfast/text/messages/ and assets/script/messages.js, and
# nowhere else:
#   cmake [-D ROOT=<source folder>] -P tools/check_sentences.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/findings.cmake")

set(catalogue "^include/holdfast/text/messages/|^assets/script/messages\\.js$")

# Words for those who run or write a program, and SQL.
set(for_others "^src/(sql|testing)/|^(src|include/holdfast)/records/|^include/holdfast/record_views/(record_list|select_page)|^src/app/(operations|telemetry|probes|outbox)/|^src/app/(pages/rehearsal|views/[a-z_]+)\\.cpp$|_test\\.cpp$|_fixture\\.hpp$")
set(developers "(_error|_argument|_range|::exception)[ \n]*[({]|spdlog::|log_[a-z_]+\\(|static_assert\\(|SqlError[ \n]*[({]")

# A literal with a capital letter or a place, and a word that follows a space; or one that begins with a space or a
# comma and a word, which continues what stands before it.
set(sentence "([A-Z]|{[a-z]+})[^\"']* [a-z][a-z]|[,;:.)]* [a-z][a-z]+[ \"']")

# Each statement without its comments and with its literals in one, which are marked by \" alone.
function(read_statements file statements)
  file(READ "${ROOT}/${file}" text)
  string(REPLACE "\\\"" "_" text "${text}")
  if(file MATCHES "\\.js$")
    string(REGEX REPLACE "['`]" "\"" text "${text}")
  endif()
  string(REGEX REPLACE "\"[ \n]*\\+?[ \n]*\"" "" text "${text}") # "one " "literal"
  string(REGEX REPLACE "(^|[^:\"])//[^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "[][\t\r]" "_" text "${text}")
  # A semicolon ends a statement unless it stands in a literal.
  string(REGEX REPLACE "(\"[^\";\n]*);([^\";\n]*\")" "\\1,\\2" text "${text}")
  set(${statements} "${text}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
  "${ROOT}/include/*.hpp" "${ROOT}/src/*.hpp" "${ROOT}/src/*.cpp" "${ROOT}/assets/*.js")
foreach(file IN LISTS files)
  if(file MATCHES "${catalogue}" OR file MATCHES "${for_others}")
    continue()
  endif()
  read_statements("${file}" statements)
  foreach(statement IN LISTS statements)
    if(statement MATCHES "${developers}")
      continue()
    endif()
    string(REGEX MATCHALL "\"[^\"\n]*\"" literals "${statement}")
    foreach(literal IN LISTS literals)
      if(literal MATCHES "^\"(${sentence})")
        finding("${file}" "" "${literal} is a sentence; it belongs into the catalogue.")
      endif()
    endforeach()
  endforeach()
endforeach()
report_findings()
