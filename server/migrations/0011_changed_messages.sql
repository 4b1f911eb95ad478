-- Whoever comes back is told what changed of the messages they hold: few of many ever change.
create index messages_changed on messages (conversation_id, seq) where edited_at is not null or deleted_at is not null;
