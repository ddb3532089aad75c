# SPDX-License-Identifier: MIT
function(holdfast_embed_assets target)
endfunction()
