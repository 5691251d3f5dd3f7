-- How long a comparison took is no fact of the list.
alter table reconciliation.run drop column ms;
