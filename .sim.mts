import { programs } from "./src/lib/db/data/programs/all-programs";
import { exercises } from "./src/lib/db/data/exercises/all-exercises";
import { LIFTERS } from "./tests/simulation/lifters";
import { simulateRun } from "./tests/simulation/run";
for (const program of programs) { const b=process.cpuUsage(); const r=simulateRun({program, lifter: LIFTERS[0]!, place:"full_gym", unit:"kg", seed:1, weeks:26, catalogue: exercises}); const u=process.cpuUsage(b);
 console.log(program.id, r.length, (u.user/1e6).toFixed(2)+"s"); 
 const key=r[0]!.exercises[0]!.planned.stateKey; console.log(key, r.flatMap(s=>s.exercises.filter(e=>e.planned.stateKey===key).map(e=>`${e.planned.sets[0]!.kg}:${e.done.map(d=>d.amount+"@"+d.rpe).join("/")}`)).slice(0,26).join(" | ")); }
