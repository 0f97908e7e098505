export { DemoContentRefused, seedDemo } from './seed-demo.js';
export { type DemoContent, readDemoContent } from './content.js';
export { contentRows } from './content-rows.js';
