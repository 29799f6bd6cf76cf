import { templates } from "../../src/schemes";
import { secondOpinion } from "./secondOpinion";
import { writeFileSync } from "node:fs";
test.each(templates.map((t)=>[t.id,t] as const))("%s", (id, template) => {
  const t0=Date.now();
  const o = secondOpinion(template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] }));
  writeFileSync(`/tmp/eng/o-${id}.json`, JSON.stringify({...o,ms:Date.now()-t0},null,1));
});
