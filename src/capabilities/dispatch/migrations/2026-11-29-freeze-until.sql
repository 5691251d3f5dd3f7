alter table dispatch.freeze add until date;
comment on column dispatch.freeze.until is '冻结到：当日 24 时后自动失效；空为解除前一直有效';
