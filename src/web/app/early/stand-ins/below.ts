// In place of what stands below a task's form, of what became of an earlier completion, and of refusals: nobody sees them first.
const nothing = () => null;
export { nothing as LetterCard, nothing as Refused, nothing as TaskComments, nothing as TaskCopies, nothing as TaskHistory, nothing as TaskMoves, nothing as WordOut };
