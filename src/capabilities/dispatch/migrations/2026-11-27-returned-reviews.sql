-- What was given back is looked up for the home page of whoever reports.
create index review_returned on dispatch.review (city_code, month) where state = 'returned';
