// The same figures of the same file by DuckDB on one core: counts, hand-offs, ping-pong, tiers, reopening, waiting, durations.
import { DuckDBInstance } from '@duckdb/node-api';

const file = process.argv[2].replaceAll("'", "''");
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();

const sql = `
create temp table e as
  select case_id, timestamp_utc as moment, status, sub_status, support_team as team, owner, impact, product,
    case when support_team like '% 2nd 3rd' then 2 when support_team like '% 2nd' then 2
      when support_team like '% 3rd' then 3 else 1 end as tier,
    row_number() over () as n
  from read_csv('${file}', header = true, delim = ',', types = {'timestamp_utc': 'TIMESTAMP'});
create temp table l as
  select *, lag(team) over w as team_before, lag(owner) over w as owner_before, lag(tier) over w as tier_before,
    lead(moment) over w as next_moment, lag(status) over w as status_before
  from e window w as (partition by case_id order by moment, n);
create temp table team_runs as
  select case_id, team, lag(team, 2) over (partition by case_id order by moment, n) as two_before
  from l where team_before is null or team <> team_before;
create temp table tier_runs as
  select case_id, tier, lag(tier) over w as one_before, lag(tier, 2) over w as two_before
  from l where tier_before is null or tier <> tier_before window w as (partition by case_id order by moment, n);
create temp table t as
  select case_id, count(*) as events, count(distinct team) as teams, count(distinct owner) as owners,
    count(*) filter (team <> team_before) as handoffs, count(*) filter (owner <> owner_before) as owner_changes,
    count(*) filter (tier > tier_before) as up, count(*) filter (tier < tier_before) as down,
    count(*) filter (tier - tier_before > 1) as skips, max(tier) as highest, arg_min(tier, n) as start_tier,
    count(*) filter (status_before = 'Completed' and status in ('Accepted', 'Queued')) as reopened,
    epoch(max(moment)) - epoch(min(moment)) as span,
    epoch(min(moment) filter (status = 'Completed')) - epoch(min(moment)) as to_first,
    sum(epoch(next_moment) - epoch(moment)) filter (sub_status like 'Wait%') as waited,
    count(*) filter (epoch(next_moment) - epoch(moment) > 86400 and status <> 'Completed' and sub_status not like 'Wait%') as stalls
  from l group by case_id;`;

const figures = `
select count(*) as tickets, sum(events) as events, sum(handoffs) as handoffs, sum(owner_changes) as changes,
  count(*) filter (handoffs >= 1) as any_handoff, count(*) filter (handoffs >= 3) as three_or_more,
  sum(up) as up, sum(down) as down, sum(skips) as skips, count(*) filter (reopened > 0) as reopened,
  quantile_cont(to_first, 0.5) as median, quantile_disc(to_first, [0.9, 0.99]) as p, quantile_disc(span, [0.5, 0.9, 0.99]) as span,
  sum(waited) / sum(span) as waiting, sum(stalls) as stalls,
  (select count(*) from team_runs where team = two_before) as returns,
  (select count(distinct case_id) from team_runs where team = two_before) as ping_pong,
  (select count(*) from tier_runs where tier = two_before) as tier_returns
from t`;

for (const statement of sql.split(';').filter((one) => one.trim() !== '')) await connection.run(statement);
await connection.run(
  `select from_team, team, count(*) from (select team_before as from_team, team from l where team <> team_before) group by all order by 3 desc limit 200`,
);
await connection.run(`select product, count(*) from e group by 1 order by 2 desc limit 5`);
await connection.run(`select highest, quantile_cont(to_first, 0.5) from t group by 1`);
const reader = await connection.runAndReadAll(figures);
const [row] = reader.getRowObjectsJson();
console.log(JSON.stringify(row));
