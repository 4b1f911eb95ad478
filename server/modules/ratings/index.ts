export { type RatingEvents, type RatingSummary, type Ratings, ratings } from './ratings.ts';
