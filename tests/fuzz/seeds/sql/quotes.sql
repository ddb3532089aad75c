-- SPDX-License-Identifier: MIT
select 'it''s', e'\\'', $$?$$, $a$?$a$, `b?`