export { type RatingEvents, type RatingSummary, type Ratings, ratings } from './ratings.ts';
export { type RatedConversation, ratingsOf } from './reported.ts';
