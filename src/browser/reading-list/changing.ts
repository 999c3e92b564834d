/** All changes of what is stored, in one part that the page fetches behind the first articles. */
export { addQuote, annotate, changeQuote, dropNoteCopy, writeNote } from './annotating';
export {
  addItem,
  moveItem,
  moveToList,
  purgeItems,
  putInPlaces,
  removeItem,
  restoreItem,
} from './changes';
export { changeList, createList, putTermList, removeTermList } from './lists';
export { dropCopy, editFrom } from '@/domain/reading-list/written';
