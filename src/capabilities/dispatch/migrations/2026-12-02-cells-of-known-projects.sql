-- A save reads its projects once, under the remit of who saves, and a project is never deleted: looking each cell's
-- project up again took a third of what writing thousands of cells costs.
alter table dispatch.sheet_cell drop constraint sheet_cell_city_code_project_id_fkey;
