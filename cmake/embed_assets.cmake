# SPDX-License-Identifier: MIT
# Run while building, with FILES, PARTS, DEVELOPMENT_PARTS and FOLDER: makes holdfast.js and
# development.js of their parts, and writes the assembly that holds the files' content and the table
# of http::library_assets() that describes it.

# In a block of its own, where they do not clash with names of an application.
function(join_parts name purpose)
  set(script "// SPDX-License-Identifier: MIT\n// ${purpose}\n'use strict';\n{\n")
  foreach(part IN LISTS ARGN)
    file(READ "${part}" content)
    string(APPEND script "${content}")
  endforeach()
  file(WRITE "${FOLDER}/joined/${name}" "${script}}\n")
endfunction()
join_parts(holdfast.js "Comfort for those who have JavaScript. Every page works without it." ${PARTS})
join_parts(development.js "For those who write the application." ${DEVELOPMENT_PARTS})
list(APPEND FILES "${FOLDER}/joined/holdfast.js" "${FOLDER}/joined/development.js")

set(content_type_css "text/css; charset=utf-8")
set(content_type_js "text/javascript; charset=utf-8")

set(assembly "    .section .rodata\n")
set(declarations "")
set(rows "")
set(count 0)
foreach(file IN LISTS FILES)
  cmake_path(GET file FILENAME name)
  cmake_path(GET file EXTENSION LAST_ONLY extension)
  string(SUBSTRING "${extension}" 1 -1 extension)

  file(READ "${file}" content)
  # Nothing serves the source map, so browsers should not ask for it.
  string(REGEX REPLACE "\n*/\\*# sourceMappingURL=[^*]*\\*/" "" content "${content}")
  set(copy "${FOLDER}/${name}")
  file(WRITE "${copy}" "${content}")
  file(SIZE "${copy}" size)
  file(SHA256 "${copy}" hash)
  string(SUBSTRING "${hash}" 0 16 hash)

  set(compressed "${copy}.gz")
  file(ARCHIVE_CREATE OUTPUT "${compressed}" PATHS "${copy}"
       FORMAT raw COMPRESSION GZip COMPRESSION_LEVEL 9)
  file(SIZE "${compressed}" compressed_size)

  set(symbol "holdfast_asset_${count}")
  foreach(form IN ITEMS "${symbol}|${copy}" "${symbol}_gzip|${compressed}")
    string(REGEX MATCH "^([^|]+)\\|(.*)$" form "${form}")
    string(APPEND assembly
      "    .global ${CMAKE_MATCH_1}\n${CMAKE_MATCH_1}:\n    .incbin \"${CMAKE_MATCH_2}\"\n    .byte 0\n")
    string(APPEND declarations "extern char const ${CMAKE_MATCH_1}[];\n")
  endforeach()
  string(APPEND rows
    "    {\"${name}\", \"${hash}\", \"${content_type_${extension}}\", {${symbol}, ${size}},\n"
    "     {${symbol}_gzip, ${compressed_size}}},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE "${FOLDER}/library_assets.S"
  "${assembly}    .section .note.GNU-stack,\"\",@progbits\n")
file(WRITE "${FOLDER}/library_assets.cpp" "#include <holdfast/http/asset.hpp>

extern \"C\" {
${declarations}}

namespace holdfast::http {

std::span<Asset const> library_assets() {
    static constexpr Asset assets[]{
${rows}    };
    return assets;
}

}  // namespace holdfast::http
")
