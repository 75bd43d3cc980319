-- After a rotation the keys of the streams are wrapped anew. It is the operator's act, from the command line, as the role
-- that migrates: nothing that runs day and night can touch a key that is there.
create policy stream_key_owner on stream_key for select to varde_owner using (true);
create policy stream_key_rewrap on stream_key for update to varde_owner using (true) with check (true);
