export type { Progress, Website, WebsitePage } from './website.ts';
export { websiteJobs } from './websites.jobs.ts';
export { type Websites, type WebsitesNeeds, type WebsiteView, websites } from './websites.ts';
