-- That somebody is away is known to whoever plans around her. Why (the kind of an absence) is read from the table, by herself and who leads her.
create view absence_day as select id, staff_id, starts, ends from absence;
