# SPDX-License-Identifier: MIT
# Compiles SOURCE by COMPILER with the headers in INCLUDE. A file that begins with "Says: ..." is a
# mistake: the compiler must say that, in few lines. Any other file must compile.
#
# A user sees at most eight lines. One of them names the file that includes the header of the explanation;
# it is not there when that is found in the folder PRECOMPILED, where <holdfast/holdfast.hpp> is.
set(most_lines 8)

file(READ "${SOURCE}" source)
set(says "")
if(source MATCHES "\n// Says: ([^\n]*)\n")
  set(says "${CMAKE_MATCH_1}")
endif()

execute_process(COMMAND "${COMPILER}" -std=c++20 -fsyntax-only -I "${PRECOMPILED}" -I "${INCLUDE}" "${SOURCE}"
  OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
string(REGEX MATCHALL "\n" newlines "${output}")
list(LENGTH newlines lines)

if(says STREQUAL "")
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "does not compile:\n${output}")
  endif()
  return()
endif()
if(result EQUAL 0)
  message(FATAL_ERROR "compiles, although it is a mistake")
endif()
string(FIND "${output}" "${says}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "the compiler does not say \"${says}\":\n${output}")
endif()
if(NOT output MATCHES "\n +from ")
  math(EXPR lines "${lines} + 1")
endif()
if(lines GREATER most_lines)
  message(FATAL_ERROR "the compiler needs ${lines} lines:\n${output}")
endif()
