/// <reference types="vite/types/importMeta.d.ts" />
declare module '*.css';

/** The address under which the build hands a file out. */
declare module '*?url' {
  const address: string;
  export default address;
}
