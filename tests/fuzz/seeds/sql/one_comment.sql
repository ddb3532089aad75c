-- SPDX-License-Identifier: MIT
/* a */ commit -- d
