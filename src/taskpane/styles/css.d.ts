/** Stylesheets are imported for their effect; webpack takes them out into a file. */
declare module "*.css";
