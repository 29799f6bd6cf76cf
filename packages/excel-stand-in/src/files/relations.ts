/** Which part of a package belongs to which: the relations written beside each part. */
import { partText, type Parts } from "./package/package";
import { walkXml } from "./package/xml";

export interface Relation {
  id: string;
  /** The last word of its type: `worksheet`, `table`. */
  kind: string;
  /** The part's path in the package, or an address outside it. */
  target: string;
}

export function relationsOf(parts: Parts, path: string): Relation[] {
  const at = path.lastIndexOf("/") + 1;
  const xml = partText(parts, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  walkXml(xml, {
    open({ name, attributes }) {
      if (name !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const target = TargetMode === "External" ? Target : resolved(path.slice(0, at), Target);
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
