-- Two requests that want test mode first must not each make a sibling.
drop index tenants_by_test_of;
create unique index tenants_by_test_of on tenants (test_of) where test_of is not null;
