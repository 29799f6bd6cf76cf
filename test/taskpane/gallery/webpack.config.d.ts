declare const gallery: () => import("webpack").Configuration;
export default gallery;
