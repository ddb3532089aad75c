-- SPDX-License-Identifier: MIT
select a ?? 'b', a ??| b from t