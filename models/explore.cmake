# SPDX-License-Identifier: MIT
# Explores a model in full, or up to its first error:
#   cmake -D SPIN=<program> -D C_COMPILER=<program> -D MODEL=<file> -D DEFINITIONS=<-DX;...>
#         -D EXPECTED=<what the verifier says> -D SCRATCH=<folder to write in> -P explore.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND "${SPIN}" ${DEFINITIONS} -a "${MODEL}"
  WORKING_DIRECTORY "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY)
# The memory is in megabytes.
execute_process(COMMAND "${C_COMPILER}" -O1 -w -DSAFETY -DMEMLIM=1000 -o pan pan.c
  WORKING_DIRECTORY "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ./pan
  WORKING_DIRECTORY "${SCRATCH}" COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE output)
string(REGEX REPLACE " +" " " output "${output}")
message("${output}")

string(FIND "${output}" "${EXPECTED}" position)
if(position EQUAL -1)
  message(SEND_ERROR "The verifier does not say '${EXPECTED}'.")
endif()
string(REGEX MATCH "Search not completed|search depth too small|memory limit" cut "${output}")
if(EXPECTED STREQUAL "errors: 0")
  # Of each process, only the end may be out of reach: a step never taken has proved nothing.
  string(REGEX MATCHALL "state [0-9]+, \"[^\n]*\"" unreached "${output}")
  list(FILTER unreached EXCLUDE REGEX "\"-end-\"$")
  if(cut OR unreached)
    message(SEND_ERROR "The exploration is not complete. ${cut} ${unreached}")
  endif()
endif()
