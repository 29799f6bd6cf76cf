/** The part of `sax` that is used here; the package brings no types. */
declare module "sax" {
  export interface Tag {
    name: string;
    attributes: Record<string, string>;
    isSelfClosing: boolean;
  }
  export interface Parser {
    onopentag: (tag: Tag) => void;
    /** Before its attributes are read. */
    onopentagstart: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    onerror: (error: Error) => void;
    /** Lines that were read, where positions are followed. */
    line: number;
    /** How many characters were read. */
    position: number;
    /** Where the tag that is open began, one behind its `<`. */
    startTagPosition: number;
    write(text: string): Parser;
    close(): Parser;
  }
  export function parser(strict: boolean, options?: { trim?: boolean; normalize?: boolean; xmlns?: boolean; position?: boolean }): Parser;
}
