-- SPDX-License-Identifier: MIT
create trigger r after insert on t begin delete from t; select ?; end