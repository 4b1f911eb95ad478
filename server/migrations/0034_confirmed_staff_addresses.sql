-- Since when it is known that a member of staff reads the mail of their address. Others can write it down for them, and
-- that proves nothing.
alter table staff add column email_confirmed_at timestamptz;
