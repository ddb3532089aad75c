-- SPDX-License-Identifier: MIT
/* a /* b */ c */ commit -- d
