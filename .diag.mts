import { generate } from "./src/domain/generator";
import { weeklyRanges } from "./src/domain/generator-volume";
import { settle } from "./src/domain/generator-input";
import { planInput } from "./tests/support/plan-inputs";
let shown=0;
for (let n=0;n<400 && shown<14;n++){ const i=planInput(1000003+n); const p=generate(i).value; if(p.report.violations.length===0||i.daysPerWeek<2||i.minutes<60) continue; shown++;
 console.log("##",i.goal,i.level,i.daysPerWeek,"d",i.minutes,"min",i.gym.level,"contra",i.contra.join(),"focus",i.focus.join());
 console.log(p.report.violations.map(v=>`${v.guardrail} ${v.what} ${v.have.toFixed(1)} [${v.min??""},${v.max?.toFixed(1)??""}]`).join("; "), JSON.stringify(p.report.minutes));
 for(const d of p.program.days) console.log("  ",d.type,d.slots.map(s=>s.hint[0]+"x"+s.blocks[0].sets).join(", "));
}
