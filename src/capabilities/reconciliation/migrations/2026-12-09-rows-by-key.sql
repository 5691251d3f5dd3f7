-- What was said of a row is found again when a later list writes it otherwise: by code, or by name with owner or county.
create index row_key on reconciliation.row (city_code, row_key, run_id);
