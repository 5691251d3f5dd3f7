-- A township that bears the name of its county is a part of a project's name of its own: keys are made anew, in the night or
-- when somebody looks for projects that are alike.
delete from project_library.duplicate_key;
