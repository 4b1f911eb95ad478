export { type ApiRequest, type Requests, requests } from './requests.ts';
