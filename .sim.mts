import { programs } from "./src/lib/db/data/programs/all-programs";
import { exercises } from "./src/lib/db/data/exercises/all-exercises";
import { LIFTERS } from "./tests/simulation/lifters";
import { simulateRun } from "./tests/simulation/run";
import { judge } from "./tests/simulation/judge";
for (const program of programs) for (const lifter of LIFTERS) { const b=process.cpuUsage(); const spec={program, lifter, place:"full_gym", unit:"kg", seed:1, weeks:26, catalogue: exercises} as const; const r=simulateRun(spec); const v=judge(spec,r); const u=process.cpuUsage(b);
 const med=(a)=>[...a].sort((x,y)=>x-y)[a.length>>1]?.toFixed(2);
 console.log(program.id, lifter.name, r.length, (u.user/1e6).toFixed(2)+"s", "double", Math.min(...v.double).toFixed(2), med(v.double),"linear",Math.min(...v.linear).toFixed(2), "resets",Math.max(...v.resets),"reached",v.reached?.toFixed(2),"faults",v.faults.length); 
 for (const f of v.faults.slice(0,6)) console.log("    ",f.rule,f.slot,f.date,f.detail);}
