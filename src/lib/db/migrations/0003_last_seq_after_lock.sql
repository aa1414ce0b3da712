-- The last op a device has its verdict for, as it is when this is called. A plain subquery beside the update that takes the
-- lifter's lock would see the database as it was before the wait; a volatile function looks again.
create function last_seq_of(lifter uuid, device text) returns bigint language plpgsql volatile as $$
begin
  return coalesce((select d.last_seq from sync_devices d where d.user_id = lifter and d.device_id = device), 0);
end
$$;
--> statement-breakpoint
grant execute on function last_seq_of(uuid, text) to mo_app;
