/** Who waits for a result, in what GRADE gave: its place, and the places of its group, may still change. */
import { quotedText } from "../../sheet/quotedText";
import { PENDING } from "../optionWords";

/** 1 for each row that waits for a result: its cells are an error, or its grade waits and it has no place. */
export function waitingRows(graded: string): string {
  return `IF(ISERROR(INDEX(${graded},0,1)),1,(INDEX(${graded},0,1)=${quotedText(PENDING)})*(INDEX(${graded},0,2)=""))`;
}

/** How many of each row's group wait for a result. */
export function waitingIn(field: string, graded: string, prefix: string): string {
  const groups = `${prefix}${field}`;
  return `IF(ROWS(${graded})=ROWS(${groups}),MMULT((${groups}=TRANSPOSE(${groups}))*TRANSPOSE(${waitingRows(graded)}),SEQUENCE(ROWS(${groups}),1,1,0)),0)`;
}
