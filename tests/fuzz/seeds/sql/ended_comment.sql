-- SPDX-License-Identifier: MIT
/* a /* b */ commit --*/ c */ commit -- d